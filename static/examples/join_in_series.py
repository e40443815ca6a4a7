import time
from multiprocessing import Process

def work(seconds):
    print('works for', seconds)
    time.sleep(seconds)

if __name__ == '__main__':
    start = time.time()
    for seconds in (1, 2, 3):
        one = Process(target=work, args=(seconds,))
        one.start()
        one.join()              # waits before the next one is started
    print('took', round(time.time() - start), 's')

# title: join in series: 1 + 2 + 3
# title-zh: 串行 join：1 + 2 + 3
# topic: processes
# look: One lane at a time: each child is waited for before the next one begins. Six seconds.
# look-zh: 同一时刻只有一条泳道：等完一个才开始下一个。一共六秒。
# seed: 1
# order: 130
