# An item that cannot be pickled is told by the feeder, and its place is free again.
import multiprocessing as mp
import sys
import time

if __name__ == '__main__':
    q = mp.Queue(1)
    said = []
    q._on_queue_feeder_error = lambda e, obj: said.append(type(e).__name__)
    print(q.put(lambda: 0))
    time.sleep(0.2)
    q.put('fits')
    print(q.get(), said)
