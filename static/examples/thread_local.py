import threading

mine = threading.local()
ours = []

def work(n):
    mine.number = n
    ours.append(n)
    print(threading.current_thread().name, 'has its own', mine.number)

threads = [threading.Thread(target=work, name=f'worker {n}', args=(n,)) for n in range(3)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print('shared by all:', sorted(ours), 'in main:', hasattr(mine, 'number'))

# title: A value for each thread
# title-zh: 每个线程各有一份
# topic: threads
# look: threading.local holds another value in each thread, the list is the same for all.
# look-zh: threading.local 在每个线程里是不同的值，列表则是大家共用。
# seed: 1
# order: 820
