# seeds: 8
# The feeder is a thread of the putting process; a process does not end before what it put is written.
import multiprocessing as mp
import threading


def put_much(q):
    q.put('x' * 200000)
    q.put('last')


if __name__ == '__main__':
    q = mp.Queue()
    print(threading.active_count())
    q.put(1)
    print(sorted(t.name for t in threading.enumerate()), [t.daemon for t in threading.enumerate() if t.name == 'QueueFeederThread'])
    print(q.get())
    p = mp.Process(target=put_much, args=(q,))
    p.start()
    p.join(0.2)
    print(p.is_alive(), len(q.get()), q.get())
    p.join()
    print(p.exitcode)
