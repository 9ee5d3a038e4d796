/* A disk that forgets what was not synced: preloaded into a program, it keeps beside every file of one folder the content
   as of the last fsync. After a "power cut" the prover puts those contents in the files' place.

   POWER_CUT_FOLDER  the folder that is watched
   POWER_CUT_KEPT    where the synced contents are kept, by the file's name  */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int keep(int fd) {
    const char *folder = getenv("POWER_CUT_FOLDER"), *kept = getenv("POWER_CUT_KEPT");
    char link[64], path[PATH_MAX], fresh[PATH_MAX], final[PATH_MAX], block[1 << 16];
    struct stat status;
    if (!folder || !kept || fstat(fd, &status) || !S_ISREG(status.st_mode)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder))) return 0;
    const char *name = strrchr(path, '/') + 1;
    snprintf(fresh, sizeof fresh, "%s/%s.new", kept, name);
    snprintf(final, sizeof final, "%s/%s", kept, name);
    int out = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0) return -1;
    off_t at = 0;
    for (ssize_t got; (got = pread(fd, block, sizeof block, at)) > 0; at += got)
        if (write(out, block, (size_t)got) != got) return -1;
    close(out);
    return rename(fresh, final);
}

int fsync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    int answer = real(fd);
    return answer ? answer : keep(fd);
}

int fdatasync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    int answer = real(fd);
    return answer ? answer : keep(fd);
}
