# A call that is cancelled just before the shutdown keeps nobody waiting, however the workers are started.
# seeds: 12
import concurrent.futures
import multiprocessing

if __name__ == '__main__':
    for method in ('fork', 'spawn', 'forkserver'):
        executor = concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method))
        print(method, executor.submit(int, '7').result())
        late = executor.submit(int)
        late.cancel()
        executor.shutdown(wait=True)
        print(late.done())
