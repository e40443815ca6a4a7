# `resource`: what a process has used, and how much it may. The kernel keeps the limit of descriptors; others that no program here could
# reach are kept as numbers, and one that a program could reach is refused. Source: the library reference, "resource"; getrlimit(2).
import _kernel
import _sys
import os
from _posix_more import struct_rusage

error = OSError
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
RLIM_INFINITY = -1
(RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK, RLIMIT_AS, _, RLIMIT_SIGPENDING,
 RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME) = range(16)
RLIMIT_OFILE = RLIMIT_NOFILE
del _
_limits = {RLIMIT_STACK: (8388608, -1), RLIMIT_CORE: (0, -1), RLIMIT_NOFILE: (1024, 1048576), RLIMIT_NICE: (0, 0), RLIMIT_RTPRIO: (0, 0)}


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError('invalid who parameter')
    own, children, thread = _kernel.times()
    used = {RUSAGE_SELF: own, RUSAGE_CHILDREN: children, RUSAGE_THREAD: thread}[who]
    return struct_rusage((used // 1000 / 1000000, 0.0) + (0,) * 14)


def getpagesize():
    return 4096


# From where on a limit means nothing here: a day of computing; more than a file, a process's memory or all processes may be; a stack that
# calls of Python do not use. Of what is not named nothing is ever used.
_BEYOND_REACH = {RLIMIT_CPU: 86400, RLIMIT_FSIZE: 64 << 20, RLIMIT_DATA: 256 << 20, RLIMIT_STACK: 1 << 20, RLIMIT_NPROC: 20000, RLIMIT_AS: 256 << 20}
_MOST_FILES = 1048576


def _known(resource):
    resource = os._index(resource)
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')
    return resource


def _limit(n):
    n = os._index(n)
    if not -1 << 63 <= n < 1 << 63:
        raise OverflowError('Python int too large to convert to C long')
    return n % (1 << 64)


def _signed(n):
    return n - (1 << 64) if n >> 63 else n


def getrlimit(resource, /):
    return os._limits.get(_known(resource)) or _limits.get(resource, (-1, -1))


def setrlimit(resource, limits, /):
    now = getrlimit(resource)
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError('expected a tuple of 2 integers')
    soft, hard = map(_limit, limits)
    if soft > hard:
        raise ValueError('current limit exceeds maximum limit')
    if hard > now[1] % (1 << 64) or resource == RLIMIT_NOFILE and hard > _MOST_FILES:
        raise ValueError('not allowed to raise maximum limit')
    if soft < _BEYOND_REACH.get(resource, 0) and _signed(soft) != now[0]:
        _sys.unsupported('resource.setrlimit to a limit that a program could reach')
    os._limits[resource] = _signed(soft), _signed(hard)
    if resource == RLIMIT_NOFILE:
        _kernel.limit_files(soft)


def prlimit(pid, resource, limits=None, /):
    pid = os._index(pid)
    if pid < 0:
        raise ProcessLookupError(3, 'No such process')
    now = getrlimit(resource)
    if pid not in (0, os.getpid()):
        os.kill(pid, 0)
        _sys.unsupported('resource.prlimit of another process')
    if limits is not None:
        setrlimit(resource, limits)
    return now
