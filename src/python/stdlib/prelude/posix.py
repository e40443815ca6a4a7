# What CPython has in C of `os`.
import os

environ = os.environb
# What of `os` is written in Python there.
_ELSEWHERE = frozenset('''path environ environb getenv getenvb walk fwalk popen makedirs renames removedirs P_NOWAIT P_NOWAITO P_WAIT PathLike SEEK_CUR SEEK_END
    SEEK_SET altsep curdir defpath devnull execl execle execlp execlpe execvp execvpe extsep fdopen fsdecode fsencode get_exec_path linesep name pardir
    pathsep process_cpu_count sep spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe supports_bytes_environ supports_dir_fd
    supports_effective_ids supports_fd supports_follow_symlinks'''.split())


def __getattr__(name):
    if not name.startswith('__') and name not in _ELSEWHERE and hasattr(os, name):
        return getattr(os, name)
    raise AttributeError("module 'posix' has no attribute '%s'" % name)


globals().update({name: getattr(os, name) for name in os.__all__ if name not in _ELSEWHERE})
