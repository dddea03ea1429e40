/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Preloaded into the program (LD_PRELOAD), makes one call fail, as where memory is
 * short, a disk is full or a device is bad:
 *
 *     FAULT_KIND   which calls: own (memory that the program itself asks for),
 *                  memory (also what its libraries do), files
 *     FAULT_AT     which of them, from 1; 0: none
 *     FAULT_COUNT  a file of 64 zeros, that gets how many there were, by all the
 *                  processes of a run, and the call that failed: struct count
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

static enum { NONE, OWN, MEMORY, FILES } kind;
static struct count {
	atomic_ulong seen;
	char failed[56];
} *count;
static unsigned long wanted;
static char *own_begin, *own_end;

/* Where the code of the program itself lies: the first map of it that is run. */
static void find_own(void)
{
	char line[512], program[512];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
	FILE *maps = fopen("/proc/self/maps", "r");
	if (length < 0 || !maps)
		abort();
	program[length] = '\0';
	while (fgets(line, sizeof line, maps)) {
		void *begin, *end;
		char mode[8];
		if (strstr(line, program) &&
		    sscanf(line, "%p-%p %7s", &begin, &end, mode) == 3 && mode[2] == 'x') {
			own_begin = begin;
			own_end = end;
		}
	}
	fclose(maps);
}

static void map_count(void)
{
	const char *path = getenv("FAULT_COUNT");
	int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
	count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	if (count == MAP_FAILED)
		abort();
	close(file);
}

__attribute__((constructor)) static void begin(void)
{
	const char *name = getenv("FAULT_KIND"), *at = getenv("FAULT_AT");
	find_own();
	map_count();
	wanted = at ? strtoul(at, NULL, 10) : 0;
	if (name)
		kind = !strcmp(name, "own") ? OWN : !strcmp(name, "memory") ? MEMORY : FILES;
}

static bool fails(const char *call)
{
	if (atomic_fetch_add(&count->seen, 1) + 1 != wanted)
		return false;
	strcpy(count->failed, call);
	return true;
}

/* -- memory ------------------------------------------------------------------------ */

static bool memory_fails(const char *call, void *from)
{
	char *caller = from;
	bool is_own = caller >= own_begin && caller < own_end;
	if (kind != MEMORY && (kind != OWN || !is_own))
		return false;
	if (!fails(call))
		return false;
	errno = ENOMEM;
	return true;
}

#define CALLER __builtin_return_address(0)

void *malloc(size_t size)
{
	return memory_fails("malloc", CALLER) ? NULL : __libc_malloc(size);
}

void *calloc(size_t times, size_t size)
{
	return memory_fails("calloc", CALLER) ? NULL : __libc_calloc(times, size);
}

void *realloc(void *block, size_t size)
{
	return memory_fails("realloc", CALLER) ? NULL : __libc_realloc(block, size);
}

/* -- files -------------------------------------------------------------------------- */

static bool file_fails(const char *call, int error)
{
	if (kind != FILES || !fails(call))
		return false;
	errno = error;
	return true;
}

/* A function that stands before the C library's of the same name. */
#define BEFORE(result, name, error, parameters, ...)                            \
	result name parameters;                                                 \
	result name parameters                                                  \
	{                                                                       \
		static result (*next) parameters;                               \
		if (!next)                                                      \
			*(void **)&next = dlsym(RTLD_NEXT, #name);              \
		return file_fails(#name, error) ? (result)-1 : next(__VA_ARGS__); \
	}

BEFORE(ssize_t, read, EIO, (int fd, void *to, size_t size), fd, to, size)
BEFORE(ssize_t, pread, EIO, (int fd, void *to, size_t size, off_t at), fd, to, size, at)
BEFORE(ssize_t, pread64, EIO, (int fd, void *to, size_t size, off_t at), fd, to, size, at)
BEFORE(ssize_t, write, ENOSPC, (int fd, const void *from, size_t size), fd, from, size)
BEFORE(ssize_t, pwrite, ENOSPC, (int fd, const void *from, size_t size, off_t at),
       fd, from, size, at)
BEFORE(ssize_t, pwrite64, ENOSPC, (int fd, const void *from, size_t size, off_t at),
       fd, from, size, at)
BEFORE(int, fsync, EIO, (int fd), fd)
BEFORE(int, fdatasync, EIO, (int fd), fd)
BEFORE(int, ftruncate, EIO, (int fd, off_t length), fd, length)
BEFORE(int, ftruncate64, EIO, (int fd, off_t length), fd, length)
BEFORE(off_t, lseek, EIO, (int fd, off_t at, int from), fd, at, from)
BEFORE(off_t, lseek64, EIO, (int fd, off_t at, int from), fd, at, from)
BEFORE(int, fstat, EIO, (int fd, struct stat *to), fd, to)
BEFORE(int, fchmod, EPERM, (int fd, mode_t mode), fd, mode)
BEFORE(int, flock, ENOLCK, (int fd, int how), fd, how)
BEFORE(int, rename, EIO, (const char *from, const char *to), from, to)
BEFORE(int, mkstemp, EACCES, (char *name), name)
BEFORE(int, linkat, EIO, (int in, const char *from, int at, const char *to, int flags),
       in, from, at, to, flags)
BEFORE(int, unlink, EIO, (const char *name), name)
BEFORE(int, mkdir, EACCES, (const char *name, mode_t mode), name, mode)

/* As Linux does: what cannot be closed is closed. */
int close(int fd)
{
	long result = syscall(SYS_close, fd);
	return file_fails("close", EIO) ? -1 : (int)result;
}

static int open_any(const char *name, int flags, mode_t mode)
{
	if (file_fails("open", EMFILE))
		return -1;
	return (int)syscall(SYS_openat, AT_FDCWD, name, flags, mode);
}

#define OPEN(name)                                                \
	int name(const char *path, int flags, ...);               \
	int name(const char *path, int flags, ...)                \
	{                                                         \
		va_list more;                                     \
		va_start(more, flags);                            \
		mode_t mode = va_arg(more, mode_t);               \
		va_end(more);                                     \
		return open_any(path, flags, mode);               \
	}

OPEN(open)
OPEN(open64)

FILE *fopen(const char *path, const char *mode)
{
	static FILE *(*next)(const char *path, const char *mode);
	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "fopen");
	return file_fails("fopen", EMFILE) ? NULL : next(path, mode);
}
