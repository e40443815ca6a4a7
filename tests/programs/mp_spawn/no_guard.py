# about: starting a process while the program's module is being run by a child
import multiprocessing as mp
import sys
def f(): print('f')
mp.set_start_method('spawn', force=True)
p = mp.Process(target=f)
p.start()
p.join()
print(p.exitcode)
