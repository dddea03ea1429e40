/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Libarchive, loaded late (base/late.h): here in place of its own headers. */
#ifndef READ_LIBARCHIVE_H
#define READ_LIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

struct libarchive {
#define LATE(function) __typeof__(function) *function;
#include "read/libarchive.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *libarchive_load(void);

/* The loaded library. */
const struct libarchive *libarchive(void);

#define archive_entry_filetype (libarchive()->archive_entry_filetype)
#define archive_entry_pathname (libarchive()->archive_entry_pathname)
#define archive_entry_pathname_utf8 (libarchive()->archive_entry_pathname_utf8)
#define archive_error_string (libarchive()->archive_error_string)
#define archive_format (libarchive()->archive_format)
#define archive_read_data (libarchive()->archive_read_data)
#define archive_read_data_block (libarchive()->archive_read_data_block)
#define archive_read_free (libarchive()->archive_read_free)
#define archive_read_new (libarchive()->archive_read_new)
#define archive_read_next_header (libarchive()->archive_read_next_header)
#define archive_read_open (libarchive()->archive_read_open)
#define archive_read_support_filter_bzip2 (libarchive()->archive_read_support_filter_bzip2)
#define archive_read_support_filter_gzip (libarchive()->archive_read_support_filter_gzip)
#define archive_read_support_filter_xz (libarchive()->archive_read_support_filter_xz)
#define archive_read_support_filter_zstd (libarchive()->archive_read_support_filter_zstd)
#define archive_read_support_format_raw (libarchive()->archive_read_support_format_raw)
#define archive_read_support_format_tar (libarchive()->archive_read_support_format_tar)
#define archive_read_support_format_zip_streamable (libarchive()->archive_read_support_format_zip_streamable)
#define archive_set_error (libarchive()->archive_set_error)

#endif
