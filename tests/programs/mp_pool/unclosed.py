# A pool that nobody closed says so when it goes; a closed one says nothing.
import gc
import multiprocessing
import multiprocessing.pool
import warnings

if __name__ == '__main__':
    warnings.simplefilter('always')
    for make in (multiprocessing.Pool, multiprocessing.pool.ThreadPool):
        with warnings.catch_warnings(record=True) as told:
            pool = make(2)
            print(pool.map(abs, [-1, 2]))
            pool = None
            gc.collect()
        print([(w.category.__name__, str(w.message)) for w in told if 'pool' in str(w.message)])
        with warnings.catch_warnings(record=True) as told:
            pool = make(1)
            pool.close()
            pool.join()
            pool = None
            gc.collect()
        print([str(w.message) for w in told])
