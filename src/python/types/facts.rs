//! What a process knows of itself and of the machine it is on. Knows no values.

/// What does not change in a process (a fork makes a new one).
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub pid: u32,
    /// What the main thread is called by `threading.get_ident`: in a child, what the thread that forked was called.
    pub main_ident: u32,
    pub path: String,
    pub argv: Vec<String>,
    pub seed: u64,
    pub start_method: String,
    pub tty: bool,
    pub recursion_limit: u32,
    /// Digits of the longest decimal text of an int; 0: any.
    pub max_str_digits: u32,
    /// Processors of the machine.
    pub cpus: u32,
    /// The code of the person's program.
    pub main_code: u32,
}

impl Facts {
    /// What `threading.get_ident` calls a thread.
    pub fn ident_of(&self, tid: u32) -> u32 {
        if tid == self.pid { self.main_ident } else { tid }
    }
}
