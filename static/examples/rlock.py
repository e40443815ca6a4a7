from threading import RLock, Thread

class Account:
    def __init__(self):
        self.lock = RLock()
        self.balance = 0

    def add(self, amount):
        with self.lock:
            self.balance += amount

    def add_twice(self, amount):
        with self.lock:         # a plain Lock would block itself here
            self.add(amount)
            self.add(amount)

account = Account()
threads = [Thread(target=account.add_twice, args=(10,)) for _ in range(3)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print('balance', account.balance)

# title: A lock that its owner may take again
# title-zh: 可重入锁
# topic: locks
# look: add_twice takes the lock that add takes again. Change RLock to Lock: the first thread waits for itself.
# look-zh: add_twice 拿着锁，add 再拿一次。把 RLock 换成 Lock：第一个线程会等它自己。
# seed: 1
# order: 210
