import sys
from threading import Thread

sys.setswitchinterval(1e-6)             # threads take turns very often
seats = 3
sold = []

def sell(name):
    global seats
    if seats > 0:
        left = seats                    # another thread may be here too
        print(name, 'sells one of', left)
        sold.append(name)
        seats = left - 1

sellers = [Thread(target=sell, args=(f'seller {n}',)) for n in range(5)]
for one in sellers:
    one.start()
for one in sellers:
    one.join()
print('sold', len(sold), 'of 3, left', seats)

# title: Threads share what they race for
# title-zh: 线程共享，也就争抢
# topic: threads
# look: Between the look and the write another thread sells the same seat. Try other seeds.
# look-zh: 看和写之间，另一个线程卖了同一个座位。换个种子试试。
# seed: 5
# order: 810
