# Views of shared memory keep it from being closed; a SharedMemoryManager gives out blocks only while it runs.
import multiprocessing
from multiprocessing import shared_memory
from multiprocessing.managers import SharedMemoryManager


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    block = shared_memory.SharedMemory(create=True, size=20)
    view = block.buf[0:2]
    attempt(block.close)
    view.release()
    block.close()
    block.close()
    block.unlink()
    attempt(shared_memory.ShareableList, [2 ** 70])
    items = shared_memory.ShareableList([1, 'two', None, 2 ** 62])
    print(list(items))
    items.shm.close()
    items.shm.unlink()

    keeper = SharedMemoryManager()
    attempt(keeper.SharedMemory, 5)
    keeper.start()
    held = keeper.SharedMemory(size=5).name
    print(list(keeper.ShareableList(range(3))))
    keeper.shutdown()
    attempt(keeper.SharedMemory, 5)
    try:
        shared_memory.SharedMemory(held)
    except FileNotFoundError as e:
        print(e.errno)
    print('reducer' in multiprocessing.__all__)
