import time
from multiprocessing import Pool

def slow_double(n):
    time.sleep(0.1 * n)
    if n == 3:
        raise ValueError('three is too many')
    return 2 * n

if __name__ == '__main__':
    with Pool(2) as pool:
        results = [pool.apply_async(slow_double, (n,), callback=lambda r: print('done', r))
                   for n in (1, 2, 3)]
        for n, result in zip((1, 2, 3), results):
            try:
                print(n, '->', result.get())
            except ValueError as e:
                print(n, 'failed:', e)

# title: Results later, errors too
# title-zh: 结果稍后到，错误也是
# topic: pools
# look: apply_async returns at once; get waits, and raises here what was raised over there.
# look-zh: apply_async 立即返回；get 等待，那边抛出的异常在这里抛出。
# seed: 1
# order: 420
