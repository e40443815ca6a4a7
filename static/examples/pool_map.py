import os
import time
from multiprocessing import Pool

def square(n):
    time.sleep(0.1 * (4 - n % 4))
    return n * n

if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(8)))
        for result in pool.imap_unordered(square, range(4)):
            print('came', result)

# title: A pool of workers
# title-zh: 进程池
# topic: pools
# look: Three workers share eight jobs; map gives results in order, imap_unordered as they come.
# look-zh: 三个工人分八件活；map 按次序给结果，imap_unordered 谁先好先给谁。
# seed: 1
# order: 410
