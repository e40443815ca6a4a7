# about: workers that end after one task are replaced also at the shutdown
# seeds: 5
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp
def mul(a, b): return a * b
if __name__ == '__main__':
    for method in ('spawn', 'forkserver'):
        ex = ProcessPoolExecutor(3, mp_context=mp.get_context(method), max_tasks_per_child=1)
        fs = [ex.submit(mul, i, i) for i in range(6)]
        ex.shutdown()
        print([f.result() for f in fs])
