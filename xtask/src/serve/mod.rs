//! A small file server for the demo and the browser tests: 127.0.0.1 only, strict headers, nothing cached.

mod place;
mod spoil;

use std::{
    fs,
    io::Cursor,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
};

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response};

pub(crate) use place::Mount;
pub(crate) use spoil::{Part, Spoil};

/// What the demo page runs under; nothing in it may need more.
pub(crate) const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Where the tests read what was asked for, in order: a JSON list of paths.
pub(crate) const LOG: &str = "/requests.json";

/// Where a page is asked to leave to and never arrives: an answer without content, after which a browser stays.
pub(crate) const NOWHERE: &str = "/nowhere";

/// How many requests are answered at once.
const WORKERS: usize = 4;

/// A server that answers until the process ends.
pub(crate) struct Server {
    address: SocketAddr,
    workers: Vec<thread::JoinHandle<()>>,
}

struct Site {
    mounts: Vec<Mount>,
    log: Option<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves `mounts` on `port` (0: any that is free). With `log`, requests are kept and shown at [`LOG`].
    pub(crate) fn start(mounts: Vec<Mount>, port: u16, log: bool) -> Result<Self> {
        let http =
            tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| anyhow!("{error}"))?;
        let Some(address) = http.server_addr().to_ip() else { bail!("the server has no address") };
        let http = Arc::new(http);
        let site = Arc::new(Site { mounts, log: log.then(Mutex::default) });
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        // A browser that hangs up is no error of ours.
                        let _ = site.answer(request);
                    }
                })
            })
            .collect();
        Ok(Self { address, workers })
    }

    /// The same on `port` or the next that is free.
    pub(crate) fn start_near(mounts: impl Fn() -> Vec<Mount>, port: u16) -> Result<Self> {
        let last = port.saturating_add(50);
        for candidate in port..=last {
            if let Ok(server) = Self::start(mounts(), candidate, false) {
                return Ok(server);
            }
        }
        bail!("no port from {port} to {last} is free on 127.0.0.1: name one with --port")
    }

    /// `http://127.0.0.1:<port>`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers for ever.
    pub(crate) fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

impl Site {
    fn answer(&self, request: Request) -> std::io::Result<()> {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        if let Some(log) = &self.log {
            let mut log = log.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if path == LOG {
                let list = serde_json::to_vec(&*log).unwrap_or_default();
                drop(log);
                return request.respond(reply(200, "application/json", STRICT, list));
            }
            // Whatever the method: a beacon is a POST.
            log.push(request.url().to_owned());
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(reply(405, "text/plain", STRICT, b"only GET and HEAD\n".to_vec()));
        }
        if path == NOWHERE {
            return request.respond(reply(204, "text/plain", STRICT, Vec::new()));
        }
        let found = place::find(&self.mounts, &path).and_then(|(file, mount)| {
            let (bytes, kind) = (fs::read(&file).ok()?, place::media_type(&file)?);
            let (bytes, kind) = match mount.spoil {
                Some((part, spoil)) => {
                    let query = request.url().contains('?');
                    spoil.serve(part, &file.file_name()?.to_string_lossy(), query, bytes, kind)?
                }
                None => (bytes, kind),
            };
            Some((bytes, mount.policy.clone(), kind))
        });
        match found {
            Some((bytes, policy, kind)) => request.respond(reply(200, kind, &policy, bytes)),
            None => request.respond(reply(404, "text/plain", STRICT, b"not found\n".to_vec())),
        }
    }
}

fn reply(status: u16, kind: &str, policy: &str, body: Vec<u8>) -> Response<Cursor<Vec<u8>>> {
    let headers = [
        ("Content-Type", kind),
        ("Content-Security-Policy", policy),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

/// The demo page under `prefix`, with what it loads beside it.
pub(crate) fn demo_mounts(prefix: &str, policy: &str) -> Vec<Mount> {
    vec![
        Mount::new(&format!("{prefix}/dist"), crate::root::dist(), policy),
        Mount::new(&format!("{prefix}/"), crate::root::npm().join("demo"), policy),
    ]
}

/// The file that answers `path`.
pub(crate) fn file(mounts: &[Mount], path: &str) -> Option<PathBuf> {
    place::find(mounts, path).map(|(file, _)| file)
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    fn ask(server: &Server, line: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    fn server() -> Server {
        let folder = crate::root::root().join("xtask/src/serve");
        Server::start(vec![Mount::new("/", folder, STRICT)], 0, true).unwrap()
    }

    #[test]
    fn every_answer_has_the_headers() {
        let server = server();
        for line in ["GET /nothing.html", "POST /nothing.html"] {
            let answer = ask(&server, line);
            assert!(answer.contains(&format!("Content-Security-Policy: {STRICT}\r\n")), "{answer}");
            assert!(answer.contains("Cache-Control: no-store\r\n"), "{answer}");
            assert!(answer.contains("Referrer-Policy: no-referrer\r\n"), "{answer}");
            assert!(
                answer.contains("Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n"),
                "{answer}"
            );
            assert!(answer.contains("X-Content-Type-Options: nosniff\r\n"), "{answer}");
        }
    }

    #[test]
    fn nothing_outside_is_served() {
        let server = server();
        for path in [
            "/../../Cargo.toml",
            "/..%2f..%2fCargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/.hidden.js",
        ] {
            assert!(ask(&server, &format!("GET {path}")).starts_with("HTTP/1.1 404"), "{path}");
        }
    }

    #[test]
    fn the_log_lists_requests_in_order() {
        let server = server();
        ask(&server, "GET /b.js?x=1");
        ask(&server, "GET /a.js");
        assert!(ask(&server, "GET /requests.json").contains(r#"["/b.js?x=1","/a.js"]"#));
    }

    #[test]
    fn a_taken_port_gives_the_next() {
        let first = server();
        let second = Server::start_near(Vec::new, first.address.port()).unwrap();
        assert!(second.address.port() > first.address.port());
    }
}
