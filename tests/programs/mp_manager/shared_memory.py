# about: a manager of shared memory unlinks what it has made
from multiprocessing.managers import SharedMemoryManager
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory
def f(l): l[0] += 1
if __name__ == '__main__':
    with SharedMemoryManager() as smm:
        l = smm.ShareableList([1, 2]); s = smm.SharedMemory(size=10)
        p = Process(target=f, args=(l,)); p.start(); p.join()
        print(list(l), s.size); n = s.name
    try: SharedMemory(n)
    except FileNotFoundError as e: print('gone')
