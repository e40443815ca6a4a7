from threading import Lock, Thread

seats = 3
sold = []
window = Lock()

def sell(name):
    global seats
    with window:
        if seats > 0:
            left = seats
            print(name, 'sells one of', left)
            sold.append(name)
            seats = left - 1

sellers = [Thread(target=sell, args=(f'seller {n}',)) for n in range(5)]
for one in sellers:
    one.start()
for one in sellers:
    one.join()
print('sold', len(sold), 'of 3, left', seats)

# title: Threads behind one window
# title-zh: 同一个窗口后的线程
# topic: threads
# look: Who looks and who writes is the same thread as long as it has the lock: always 3 of 3.
# look-zh: 拿着锁，看的和写的就是同一个线程：总是 3 张卖 3 张。
# seed: 5
# order: 811
