# about: bare fork, wait, status words, zombies, errors
import os
import sys


def child(action):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        action()
        os._exit(0)
    return pid


pid = child(lambda: os._exit(3))
got, status = os.waitpid(pid, 0)
print(got == pid, status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
pid = child(lambda: os.kill(os.getpid(), 9))
got, status = os.wait()
print(got == pid, status, os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
for call in (os.wait, lambda: os.waitpid(-1, os.WNOHANG), lambda: os.waitpid(pid, 0)):
    try:
        call()
    except ChildProcessError as error:
        print(error)
for call in (lambda: os.kill(pid, 0), lambda: os.kill(os.getpid(), 99)):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)

reading, writing = os.pipe()
pid = child(lambda: os.write(writing, b"from the child"))
os.close(writing)
print(os.read(reading, 100), os.read(reading, 100), os.waitpid(pid, 0)[1])
reading, writing = os.pipe()
pid = child(lambda: os.read(reading, 1))
print(os.waitpid(pid, os.WNOHANG))
os.write(writing, b"x")
print(os.waitpid(pid, 0) == (pid, 0))
