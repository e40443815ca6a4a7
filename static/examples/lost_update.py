from multiprocessing import Process, Value

def add(counter, times):
    for _ in range(times):
        counter.value += 1              # reads, adds, writes: three things

if __name__ == '__main__':
    counter = Value('i', 0)
    workers = [Process(target=add, args=(counter, 5)) for _ in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    print('counted to', counter.value, 'of 15')

# title: A counter that forgets
# title-zh: 会忘记的计数器
# topic: locks
# look: value += 1 is a read and a write; what another process wrote in between is lost.
# look-zh: value += 1 是一次读和一次写；中间别人写的就丢了。
# seed: 2
# order: 250
