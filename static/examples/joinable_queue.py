from multiprocessing import JoinableQueue, Process
import time

def worker(name, orders):
    while True:
        order = orders.get()
        time.sleep(0.1)
        print(name, 'did', order)
        orders.task_done()

if __name__ == '__main__':
    orders = JoinableQueue()
    for name in ('Ann', 'Bo'):
        Process(target=worker, name=name, args=(name, orders), daemon=True).start()
    for number in range(5):
        orders.put(number)
    orders.join()                       # until each was done, not only taken
    print('all orders are done')

# title: Wait until the work is done
# title-zh: 等到活都干完
# topic: messages
# look: join waits for a task_done for each put; the workers are daemons and end with main.
# look-zh: join 等每个 put 都有一个 task_done；工人是守护进程，随主进程结束。
# seed: 1
# order: 320
