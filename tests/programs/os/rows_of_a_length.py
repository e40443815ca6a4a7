# about: what the results of calls of the system are made of
import os
import posix
import resource

for make, lengths in ((os.statvfs_result, (1, 9, 10, 11, 12)), (posix.waitid_result, (4, 5, 6)), (resource.struct_rusage, (15, 16, 17)), (os.stat_result, (9, 10))):
    for n in lengths:
        try:
            r = make(range(n))
            print(n, len(r), r[:3])
        except TypeError as e:
            print(n, e)
print(os.statvfs('/').f_namemax, len(os.statvfs('/')), len(resource.getrusage(resource.RUSAGE_SELF)), type(os.statvfs('/')))
if os.fork() == 0:
    os._exit(3)
r = os.waitid(os.P_ALL, 0, os.WEXITED)
print(r.si_status, len(r), type(r))
