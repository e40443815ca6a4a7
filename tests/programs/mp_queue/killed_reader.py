# about: a process that is ended while it waits at a queue keeps the reading end: nobody else gets anything
from multiprocessing import Process, Queue
from queue import Empty
from time import sleep


def read(q):
    q.get()


if __name__ == "__main__":
    q = Queue()
    p = Process(target=read, args=(q,))
    p.start()
    sleep(0.3)
    p.terminate()
    p.join()
    q.put("here")
    sleep(0.2)
    print(q.empty(), q.qsize())
    try:
        print(q.get(timeout=0.3))
    except Empty:
        print("Empty")
