# Memory of the heap that processes share without a name, and what the collector is told.
import gc
import multiprocessing.heap
import queue


def change(wrapper):
    wrapper.create_memoryview().cast('i')[1] = 7


if __name__ == '__main__':
    wrapper = multiprocessing.heap.BufferWrapper(8)
    numbers = wrapper.create_memoryview().cast('i')
    p = multiprocessing.Process(target=change, args=(wrapper,))
    p.start()
    p.join()
    print(list(numbers))
    try:
        multiprocessing.heap.BufferWrapper(-1)
    except ValueError as e:
        print(e)
    print(gc.get_threshold())
    gc.set_threshold(500)
    gc.set_threshold(600, 5)
    print(gc.get_threshold(), issubclass(queue.SimpleQueue, object))
