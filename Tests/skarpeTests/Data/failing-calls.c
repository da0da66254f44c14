// Loaded before the C library, lets one call to the operating system fail.
//
// FAIL_AT   the number of the call that fails, counted from 1
// FAIL_AS   "errno:N", "short" (a read or write of half the bytes), or "signal:N" (sent before it)
// FAIL_LOG  a file that is given the call's name, once it has failed
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int calls = 0;

static void note(const char *name) {
    const char *path = getenv("FAIL_LOG");
    long file = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    if (file < 0) return;
    syscall(SYS_write, file, name, strlen(name));
    syscall(SYS_close, file);
}

// What started the program may have it ignore the signal or hold it back.
__attribute__((constructor)) static void prepare(void) {
    const char *kind = getenv("FAIL_AS");
    if (!kind || strncmp(kind, "signal:", 7) != 0) return;
    int number = atoi(kind + 7);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, number);
    signal(number, SIG_DFL);
    sigprocmask(SIG_UNBLOCK, &signals, NULL);
}

// What becomes of a call: 0 it is made, above 0 it fails with that number, -1 it is cut short.
static int fate(const char *name) {
    const char *number = getenv("FAIL_AT"), *kind = getenv("FAIL_AS");
    if (!number || !kind || ++calls != atoi(number)) return 0;
    note(name);
    if (strncmp(kind, "errno:", 6) == 0) return atoi(kind + 6);
    if (strncmp(kind, "signal:", 7) == 0) kill(getpid(), atoi(kind + 7));
    return strcmp(kind, "short") == 0 ? -1 : 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRAP(result, failed, name, parameters, arguments) \
    result name parameters { \
        int number = fate(#name); \
        if (number > 0) { errno = number; return failed; } \
        return REAL(name) arguments; \
    }

WRAP(int, -1, fsync, (int file), (file))
WRAP(int, -1, rename, (const char *path, const char *other), (path, other))
WRAP(int, -1, unlink, (const char *path), (path))
WRAP(int, -1, chmod, (const char *path, mode_t mode), (path, mode))
WRAP(int, -1, stat, (const char *path, struct stat *status), (path, status))
WRAP(int, -1, lstat, (const char *path, struct stat *status), (path, status))
WRAP(int, -1, fstat, (int file, struct stat *status), (file, status))
WRAP(ssize_t, -1, readlink, (const char *path, char *buffer, size_t size), (path, buffer, size))
WRAP(DIR *, NULL, opendir, (const char *path), (path))
WRAP(struct dirent *, NULL, readdir, (DIR *stream), (stream))
WRAP(int, -1, mkstemp, (char *path), (path))
WRAP(off_t, -1, lseek, (int file, off_t offset, int origin), (file, offset, origin))
WRAP(int, -1, poll, (struct pollfd *files, nfds_t count, int timeout), (files, count, timeout))

// A file whose closing fails is closed all the same.
int close(int file) {
    int number = fate("close");
    int result = REAL(close)(file);
    if (number > 0) { errno = number; return -1; }
    return result;
}

ssize_t read(int file, void *buffer, size_t size) {
    int number = fate("read");
    if (number > 0) { errno = number; return -1; }
    return REAL(read)(file, buffer, number < 0 && size > 1 ? size / 2 : size);
}

ssize_t write(int file, const void *buffer, size_t size) {
    int number = fate("write");
    if (number > 0) { errno = number; return -1; }
    return REAL(write)(file, buffer, number < 0 && size > 1 ? size / 2 : size);
}

int open(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    int number = fate("open");
    if (number > 0) { errno = number; return -1; }
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
