# about: a barrier with an action, broken, reset, aborted
import builtins
import threading
import time


def print(*args):
    builtins.print(*[" ".join("ADDRESS" if "0x" in w else w for w in str(a).split(" ")) for a in args])


b = threading.Barrier(3, action=lambda: print('action'))
print(b, b.parties, b.n_waiting, b.broken)
res = []
def w(i):
    time.sleep(i*0.01)
    res.append((i, b.wait()))
ts = [threading.Thread(target=w, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(res))
def w2(i):
    try:
        b.wait(0.05)
    except threading.BrokenBarrierError as e:
        res.append((i, type(e).__name__, str(e)))
res.clear()
ts = [threading.Thread(target=w2, args=(i,)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(res), b, b.broken)
try: b.wait()
except threading.BrokenBarrierError as e: print(repr(e))
b.reset(); print(b.broken)
def bad(): raise KeyError(1)
b = threading.Barrier(1, action=bad)
try: b.wait()
except KeyError as e: print(repr(e), b.broken)
b = threading.Barrier(2)
def w3():
    try: print(b.wait())
    except threading.BrokenBarrierError: print('broken')
t = threading.Thread(target=w3); t.start(); time.sleep(.05); print(b.n_waiting); b.abort(); t.join()
b.reset()
t = threading.Thread(target=w3); t.start(); time.sleep(.05); b.reset(); t.join(); print(b.broken, b.n_waiting)
