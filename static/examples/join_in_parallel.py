import time
from multiprocessing import Process

def work(seconds):
    print('works for', seconds)
    time.sleep(seconds)

if __name__ == '__main__':
    start = time.time()
    children = [Process(target=work, args=(seconds,)) for seconds in (1, 2, 3)]
    for one in children:
        one.start()
    for one in children:
        one.join()
    print('took', round(time.time() - start), 's')

# title: join in parallel: the longest of 1, 2, 3
# title-zh: 并行 join：1、2、3 中最长的
# topic: processes
# look: All three lanes at the same time: the joins only wait for what is still missing. Three seconds.
# look-zh: 三条泳道同时进行：join 只等还没结束的。一共三秒。
# seed: 1
# order: 131
