using Extractor.Storage.Files;
using Extractor.Storage.Packing;
using LiteDB;

namespace Extractor.Storage.LiteDb;

public sealed partial class LiteDbReportStore
{
    /// <inheritdoc/>
    public void Put(FileEntry file, IReadOnlyList<PackedReport> reports, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(reports);
        lock (_lock)
        {
            RequireWritable();
            List<ReportRows> added = [];
            List<int> dropped = [];
            int lastNumber = _lastNumber;
            InTransaction(() =>
            {
                FileEntry? before = _tables.Files.FindById(StoreTables.FileId(file.Path)) is { } known ? StoreTables.FileOf(known) : null;
                foreach (ReportLink link in file.Reports)
                {
                    BsonDocument? stored = FindStored(link.Sha256);
                    PackedReport? given = reports.FirstOrDefault(r => r.Sha256 == link.Sha256);
                    if (stored is not null && (!replace || given is null || stored["_id"].AsInt32 > _lastNumber))
                    {
                        Link(stored, link.Path);
                        continue;
                    }

                    if (given is null)
                    {
                        throw StoreErrors.MissingReport(link);
                    }

                    BsonArray paths = stored?["p"].AsArray ?? [];
                    if (stored is not null)
                    {
                        Delete(stored);
                        dropped.Add(stored["_id"].AsInt32);
                    }

                    if (!paths.Any(p => p.AsString == link.Path))
                    {
                        paths.Add(link.Path);
                    }

                    Insert(given, ++lastNumber, paths);
                    added.Add(given.Rows.Numbered(lastNumber));
                }

                foreach (ReportLink link in before?.Reports.Except(file.Reports) ?? [])
                {
                    if (FindStored(link.Sha256) is { } stored && Unlink(stored, link.Path))
                    {
                        dropped.Add(stored["_id"].AsInt32);
                    }
                }

                _tables.Files.Upsert(StoreTables.Of(file));
                if (dropped.Count > 0)
                {
                    _tables.Write(_state with { LastNumber = lastNumber });
                }
            });

            _lastNumber = lastNumber;
            _state = dropped.Count > 0 ? _state with { LastNumber = lastNumber } : _state;
            foreach (ReportRows rows in added)
            {
                _fresh.Add(rows.Report.Key.Number, rows);
            }

            foreach (int number in dropped)
            {
                if (!_fresh.Remove(number))
                {
                    _dropped.Add(number);
                }
            }

            if (_fresh.Count >= _mergeAt)
            {
                Merge();
            }
        }
    }

    private void Insert(PackedReport report, int number, BsonArray paths) => _tables.Reports.Insert(new BsonDocument
    {
        ["_id"] = number,
        ["h"] = StoreTables.Hash(report.Sha256),
        ["p"] = paths,
        ["b"] = report.Body.ToArray(),
        ["w"] = RowsChunk.Write(report.Rows),
    });

    private void Link(BsonDocument stored, string path)
    {
        BsonArray paths = stored["p"].AsArray;
        if (!paths.Any(p => p.AsString == path))
        {
            paths.Add(path);
            _tables.Reports.Update(stored);
        }
    }

    /// <summary>Takes a path from a report, and the report away with its last path.</summary>
    /// <returns>Whether the report is gone.</returns>
    private bool Unlink(BsonDocument stored, string path)
    {
        BsonArray paths = stored["p"].AsArray;
        for (int i = paths.Count - 1; i >= 0; i--)
        {
            if (paths[i].AsString == path)
            {
                paths.RemoveAt(i);
            }
        }

        if (paths.Count > 0)
        {
            _tables.Reports.Update(stored);
            return false;
        }

        Delete(stored);
        return true;
    }

    private void Delete(BsonDocument stored)
    {
        int number = stored["_id"].AsInt32;
        _tables.Reports.Delete(number);
        if (number <= _state.LastMerged)
        {
            _tables.Dropped.Insert(new BsonDocument { ["_id"] = number });
        }
    }
}
