# A pool whose queue of tasks is full can be ended at any time.
import multiprocessing as mp, time
if __name__ == '__main__':
    p = mp.Pool(3)
    r = p.map_async(time.sleep, [300]*10000, chunksize=1)
    time.sleep(0.2)
    p.terminate(); p.join(); print('done')
