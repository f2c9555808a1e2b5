// A process of its own: Socket.IO and nothing else, for as many as connect.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
io.on('connection', (socket) => { socket.on('ask', (_payload: unknown, answer: (told: object) => void) => answer({ ok: true })); });
http.listen(0, '127.0.0.1', () => process.send!({ port: (http.address() as AddressInfo).port }));
