import os

os.environ['PREEMPT_X'] = '1'
print(os.getenv('PREEMPT_X'), os.environ.get('PREEMPT_NONE'), 'PREEMPT_X' in os.environ, os.getenv('PREEMPT_NONE', 5))
try:
    os.environ['A'] = 5
except TypeError as e:
    print(e)
try:
    os.environ['PREEMPT_NONE']
except KeyError as e:
    print(repr(e))
pid = os.fork()
if pid == 0:
    os.environ['PREEMPT_X'] = '2'
    os._exit(0)
os.waitpid(pid, 0)
print(os.environ.pop('PREEMPT_X'), 'PREEMPT_X' in os.environ)
print(os.sep, os.linesep == '\n', os.devnull, os.name, os.curdir, os.pathsep)
print(len(os.urandom(8)), os.strerror(2), os.WEXITSTATUS(256), os.waitstatus_to_exitcode(9), os.getpid() != os.getppid())
for status in (0x137f, 0xffff):
    try:
        os.waitstatus_to_exitcode(status)
    except ValueError as e:
        print(e)
print(os.fspath('x'), os.fsencode('é'), os.fsdecode(b'x'))
