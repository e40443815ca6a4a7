# about: with cancel_join_thread a process ends though nobody reads what it has put; a reader takes a long item as a whole
from multiprocessing import Process, Queue


def work(q, wait):
    if not wait:
        q.cancel_join_thread()
    q.put("x" * 100000)


if __name__ == "__main__":
    q = Queue()
    p = Process(target=work, args=(q, False))
    p.start()
    p.join()
    print("joined", p.exitcode)
    q = Queue()
    p = Process(target=work, args=(q, True))
    p.start()
    p.join(0.2)
    print(p.exitcode)
    print(len(q.get()))
    p.join()
    print(p.exitcode)
