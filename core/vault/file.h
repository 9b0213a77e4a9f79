/* Files read whole and written atomically. Whoever looks at a note sees it wholly old or wholly new, also when a system
 * call fails or the machine stops. Messages are one line and name the path. */
#ifndef DW_VAULT_FILE_H
#define DW_VAULT_FILE_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/text.h"

typedef enum { DW_FILE_MISSING, DW_FILE_REGULAR, DW_FILE_FOLDER, DW_FILE_OTHER } dw_file_kind;

/* What stands at `path`, links followed. DW_E_IO where that cannot be known. */
dw_code dw_file_look(const char *path, dw_file_kind *out, dw_error *error);

/* Appends the bytes of a regular file to `out`. A file of more than `limit` bytes is DW_E_LIMIT; else DW_E_IO (a
 * folder, a device or a pipe included) or DW_E_MEMORY. */
dw_code dw_file_read(const char *path, size_t limit, dw_buffer *out, dw_error *error);

/* Makes a folder and the folders above it that are missing. One that is there already is success. DW_E_IO. */
dw_code dw_file_make_folder(const char *path, dw_error *error);

/* Writes a new file. DW_E_REFUSED when the name is taken; nothing is ever overwritten. */
dw_code dw_file_create(const char *path, dw_slice text, dw_error *error);

/* Replaces a file's bytes, when they are still `old_text`, by `new_text`.
 *
 * The new text is written to a temporary file in the same folder, synced and exchanged with the note in one step; then
 * what came out is compared with what was read. When it is not the same, it is exchanged back: DW_E_CHANGED, and the
 * note is as the other writer left it. On every other failure too the old bytes stand in place. Where the file system
 * cannot exchange (some network and FUSE file systems) the note is compared and then renamed over: a change within that
 * moment would be lost. A writer that holds the note open while it is replaced writes into the old file everywhere.
 *
 * Mode, owner, group, access lists and extended attributes are kept; DW_E_REFUSED when they cannot be. A symbolic link
 * survives: the file it leads to is replaced. DW_E_REFUSED for a file with several hard links or without any write
 * permission. Interrupts wait until the step is over, so that no temporary file is left; those of a process that was
 * killed are removed by a later save in the folder. */
dw_code dw_file_replace(const char *path, dw_slice old_text, dw_slice new_text, dw_error *error);

#endif
