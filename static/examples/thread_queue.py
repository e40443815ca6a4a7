import queue
import threading
import time

orders = queue.Queue(maxsize=2)

def kitchen():
    while (order := orders.get()) is not None:
        time.sleep(0.1)
        print('cooked', order)
        orders.task_done()

cook = threading.Thread(target=kitchen, name='cook')
cook.start()
for n in range(5):
    orders.put(f'order {n}')
    print('took order', n)
orders.join()
orders.put(None)
cook.join()

# title: A queue between threads
# title-zh: 线程之间的队列
# topic: threads
# look: put waits while two orders lie there; nothing is copied, both threads see the same objects.
# look-zh: 已有两份订单时 put 要等；没有复制，两个线程看到同样的对象。
# seed: 1
# order: 850
