from multiprocessing import Process, Value

def add(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1

if __name__ == '__main__':
    counter = Value('i', 0)
    workers = [Process(target=add, args=(counter, 5)) for _ in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    print('counted to', counter.value, 'of 15')

# title: A counter that does not forget
# title-zh: 不会忘记的计数器
# topic: locks
# look: The value's own lock makes reading and writing one thing: always 15.
# look-zh: 用它自带的锁，读和写成为一体：总是 15。
# seed: 2
# order: 251
