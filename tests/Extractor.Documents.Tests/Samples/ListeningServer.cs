using System.Net;
using System.Net.Sockets;

namespace Extractor.Documents.Tests.Samples;

/// <summary>A port of this machine that notices when anything connects to it.</summary>
internal sealed class ListeningServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ListeningServer() => _listener.Start();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    public bool WasReached => _listener.Pending();

    public void Dispose() => _listener.Dispose();
}
