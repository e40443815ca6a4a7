# A pool whose manager can begin no thread any more is broken, and says so to who waits.
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

real, begun = threading.Thread.start, []


def limited(self):
    if begun:
        raise RuntimeError("can't create new thread at interpreter shutdown")
    begun.append(self)
    real(self)


def double(x):
    return 2 * x


threading.Thread.start = limited
with ProcessPoolExecutor(max_workers=2) as pool:
    try:
        print(list(pool.map(double, range(5))))
    except BrokenProcessPool as e:
        print(type(e).__name__)
threading.Thread.start = real
with ProcessPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(double, range(5))))
