# `resource`: what a process has used, and how much it may. The limits are those of a usual Linux; they can be asked for and lowered to nothing that is enforced, so setting
# one to another value is refused. Source: the library reference, "resource".
import _kernel
from _posix_more import struct_rusage
from _sys import unsupported as _unsupported

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


def _known(resource):
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')
    return resource


def getrlimit(resource, /):
    return _limits.get(_known(resource), (-1, -1))


def setrlimit(resource, limits, /):
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError('expected a tuple of 2 integers')
    now = getrlimit(resource)
    soft, hard = [n if n >= 0 else float('inf') for n in limits]
    most = now[1] if now[1] >= 0 else float('inf')
    if soft > hard:
        raise ValueError('current limit exceeds maximum limit')
    if hard > most:
        raise ValueError('not allowed to raise maximum limit')
    if limits != now:
        _unsupported('resource.setrlimit to another limit')
