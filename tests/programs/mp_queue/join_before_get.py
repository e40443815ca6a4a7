# about: a process does not end before what it has put is read: who joins it first waits for ever
# cpython: skip (it never ends)
# exit: 97
# has: deadlock
from multiprocessing import Process, Queue


def work(q):
    q.put("x" * 100000)


if __name__ == "__main__":
    q = Queue()
    p = Process(target=work, args=(q,))
    p.start()
    p.join()
    print("never")
