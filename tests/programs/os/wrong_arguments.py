# What functions of os say to arguments that they cannot take.
import errno
import os
import warnings


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class NoPath:
    __fspath__ = None


class Holder:
    def fileno(self):
        return 0


open('file', 'w').close()
print(list(os.fwalk('file')))
attempt(lambda: [row[0] for row in os.fwalk('nowhere')])
for f in (os.fspath, open, os.stat):
    attempt(f, NoPath())
attempt(os.fsdecode, 5)
attempt(os.chown, 'file', -1.0, 1)
attempt(os.register_at_fork, before=None)
attempt(os.register_at_fork, after_in_child='x')
attempt(os.register_at_fork)
attempt(os.get_exec_path, {'PATH': '1', b'PATH': b'2'})
print(os.get_exec_path({}), os.get_exec_path({'PATH': ''}), os.get_exec_path({b'PATH': b'a:b'}))
attempt(os.pidfd_open, -1)
for args in ((-2,), (2 ** 64,)):
    attempt(os.major, *args)
attempt(os.makedev, 2 ** 32, 1)
print(os.major(-1), os.makedev(-1, -1))
attempt(os.sched_setaffinity, 0, [-10])
attempt(os.sched_setaffinity, 0, [])
attempt(os.sched_setaffinity, -1, [0])
print(os.sched_getparam(0), os.sched_getscheduler(0) == os.SCHED_OTHER, os.sched_param(5).sched_priority)
attempt(os.sched_setparam, 0, 43)
attempt(os.sched_setparam, 0, os.sched_param(None))
attempt(os.sched_setparam, 0, os.sched_param(1 << 40))
attempt(os.sched_getscheduler, -1)
attempt(os.getrandom, 3, 64)
attempt(os.urandom, -1)
attempt(os.setuid, 1.0)
attempt(os.execve, '/bin/true', ['true'], {'a\0': 'b'})
attempt(os.execvpe, 'notepad', [], {})
for action in (None, (), (None,), (1, None), (1,)):
    attempt(os.posix_spawn, '/bin/true', ['true'], {}, file_actions=[action])
attempt(os.environ.get, 1)
attempt(lambda: 1 in os.environ)
attempt(lambda: os.environ['no such'])
attempt(lambda: os.environ.pop('no such'))
attempt(lambda: os.environ.__setitem__('a', 1))
for name in os.environ:
    # What is iterated over is a copy.
    os.environ['ANOTHER'] = '1'
print(type(os.environ.items()), 'ANOTHER' in os.environ.keys(), os.environ.pop('ANOTHER'), (os.environ | {'a': 'b'})['a'])
os.putenv('BEHIND', '1')
print('BEHIND' in os.environ, os.waitstatus_to_exitcode(os.system('true')))

warnings.simplefilter('error')
for f, *args in ((os.truncate, 0), (os.fsync,), (os.fchdir,), (os.stat,), (os.listdir,), (open,), (os.scandir,)):
    attempt(f, True, *args)
attempt(open, 'file', 'wb', 1)
attempt(os.fsync, Holder)
