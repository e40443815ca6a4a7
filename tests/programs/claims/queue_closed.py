# A queue that is closed takes nothing more.
import multiprocessing as mp
import re


def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, re.sub('0x[0-9a-f]+', '0x', str(e)))


if __name__ == '__main__':
    q = mp.Queue()
    tell(q.join_thread)
    q.put(1)
    print(q.get())
    q.close()
    tell(lambda: q.put(2))
    tell(lambda: q.get())
    tell(q.join_thread)
    tell(q.empty)
    tell(lambda: q.task_done())
    j = mp.JoinableQueue()
    j.put(3)
    print(j.get(), j.task_done(), j.join())
    tell(j.task_done)
    s = mp.SimpleQueue()
    s.put(4)
    print(s.empty(), s.get(), s.empty(), hasattr(s, 'qsize'))
    s.close()
    tell(s.empty)
    tell(lambda: s.get())
