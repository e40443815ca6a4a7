# What a process has used and may use; the stack on demand; users.
import faulthandler
import os
import pwd
import resource
import sys
import tracemalloc

used = resource.getrusage(resource.RUSAGE_SELF)
print(type(used).__name__, len(used), used.ru_utime >= 0, used[0] == used.ru_utime, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >= 0, resource.getpagesize())
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
print(soft <= hard or hard == -1, resource.getrlimit(resource.RLIMIT_CPU), resource.RLIM_INFINITY)
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
for bad in (lambda: resource.getrusage(7), lambda: resource.getrlimit(99), lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (1,)), lambda: pwd.getpwnam('nobody-here'), lambda: pwd.getpwuid('x')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
me = pwd.getpwuid(os.getuid())
print(me.pw_uid == os.getuid(), me.pw_name == me[0], me == pwd.getpwnam(me.pw_name), me in pwd.getpwall())


def inner():
    with open('trace.txt', 'w') as f:
        faulthandler.dump_traceback(f, False)
    for line in open('trace.txt'):
        # Without the folder.
        print(line[:line.find('"')] + line[line.rfind('/') + 1:] if '"' in line else line, end='')
    os.remove('trace.txt')


sys.stdout.flush()
print(faulthandler.is_enabled())
faulthandler.enable()
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable(), faulthandler.is_enabled())
sys.stdout.flush()
inner()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
