import os

pid = os.fork()
if pid == 0:
    os.abort()
print(os.WTERMSIG(os.waitpid(pid, 0)[1]))
