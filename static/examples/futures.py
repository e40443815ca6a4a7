import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def fetch(name, seconds):
    time.sleep(seconds)
    return f'{name} took {seconds} s'

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(fetch, name, seconds)
               for name, seconds in (('slow', 0.6), ('quick', 0.2), ('middle', 0.3))]
    for future in as_completed(futures):
        print(future.result())

# title: Futures
# title-zh: Future
# topic: pools
# look: Two threads, three jobs: the third one begins when the first thread is free. as_completed gives them as they end.
# look-zh: 两个线程三件活：有线程空了第三件才开始。as_completed 按完成的先后给出。
# seed: 1
# order: 430
