import os
import signal
import time

print(os.getpgid(0) == os.getpgrp(), os.getsid(0) == os.getsid(os.getpid()))
r, w = os.pipe()
pids = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        if i == 0:
            os.setpgid(0, 0)
        else:
            os.setpgid(0, pids[0])
        os.write(w, b'x')
        time.sleep(10)
        os._exit(1)
    pids.append(pid)
    os.read(r, 1)
print([os.getpgid(p) == pids[0] for p in pids], os.getpgrp() != pids[0])
os.killpg(pids[0], signal.SIGTERM)
print([os.waitstatus_to_exitcode(os.waitpid(-pids[0], 0)[1]) for p in pids])
try:
    os.waitpid(-pids[0], 0)
except ChildProcessError as e:
    print(e)
try:
    os.killpg(pids[0], 0)
except ProcessLookupError as e:
    print(e)
pid = os.fork()
if pid == 0:
    os.setsid()
    ok = os.getsid(0) == os.getpid() == os.getpgrp()
    try:
        os.setsid()
    except PermissionError as e:
        ok = ok and e.errno == 1
    os._exit(0 if ok else 1)
print(os.waitpid(pid, 0)[1])
print(os.nice(0), os.nice(3))
t = os.times()
print(len(t), t.user >= 0, t.elapsed > 0)
