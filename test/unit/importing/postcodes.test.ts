import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pointOfGrid } from '../../../src/importing/shared/national-grid.ts';
import { postcodeFiles } from '../../../src/importing/postcodes/postcodes.ts';
import { filesInZip } from '../../../src/importing/postcodes/zip.ts';
import { areas, places } from '../support/records.ts';

describe('pointOfGrid', () => {
  it('is right for the worked example of Ordnance Survey’s guide, TG 51409 13177, to about ten metres', () => {
    const { lat, lon } = pointOfGrid(651_409.903, 313_177.27);
    expect(lat).toBeCloseTo(52.657_98, 4);
    expect(lon).toBeCloseTo(1.716_05, 3);
  });
});

/** Rows as Code-Point Open has them, near Millbridge. */
const CSV = [
  '"ST16 2DH",10,393250,322400,"E92000001","","","E10000028","E07000001","E05000001"',
  '"ST162AA",10,393350,322500,"E92000001","","","E10000028","E07000002","E05000001"',
  '"ST16 2ZZ",90,0,0,"E92000001","","","E10000028","E07000001","E05000001"',
  '"ZE1  0AA",10,447000,1141000,"S92000003","","","","S12000027","S13000001"',
].join('\r\n');

describe('postcodeFiles', () => {
  const coded = areas.map((area, i) =>
    area.kind === 'district' ? { ...area, code: `E0700000${String(i + 1)}` } : area,
  );
  const lists = { areas: coded, places };

  it('has the middle of each sector near the places, with the districts it lies in', () => {
    const files = postcodeFiles([CSV], lists, false);
    expect([...files.keys()]).toEqual(['st.yaml']);
    expect(files.get('st.yaml')).toMatch(
      /^ST16 2: \{ lat: 52\.\d{4}, lon: -2\.\d{4}, areas: \[milldale, northfold\] \}\n$/,
    );
  });

  it('has every postcode of the districts when it is to be exact', () => {
    const files = postcodeFiles([CSV], lists, true);
    expect([...files.keys()]).toEqual(['st.yaml', 'st16-2.yaml']);
    expect(
      files
        .get('st16-2.yaml')
        ?.split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual(['ST16 2DH', 'ST16 2AA', '']);
  });

  it('has nothing for nothing', () => {
    expect(postcodeFiles(['', 'no,such,file'], lists, true).size).toBe(0);
  });
});

describe('filesInZip', () => {
  const zip = (files: Record<string, string>): Buffer => {
    const parts: Buffer[] = [];
    const list: Buffer[] = [];
    let at = 0;
    for (const [name, text] of Object.entries(files)) {
      const packed = deflateRawSync(text);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50);
      header.writeUInt16LE(name.length, 26);
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(packed.length, 20);
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt32LE(at, 42);
      parts.push(header, Buffer.from(name), packed);
      list.push(entry, Buffer.from(name));
      at += 30 + name.length + packed.length;
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(Object.keys(files).length, 10);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([...parts, ...list, end]);
  };

  it('reads each file', () => {
    const files = [...filesInZip(zip({ 'Data/CSV/st.csv': CSV, 'Doc/read.txt': 'hello' }))];
    expect(files.map(({ name, text }) => [name, text()])).toEqual([
      ['Data/CSV/st.csv', CSV],
      ['Doc/read.txt', 'hello'],
    ]);
  });

  it('says when it is none', () => {
    expect(() => [...filesInZip(Buffer.from('no zip file at all, but long enough'))]).toThrow('no zip file');
  });
});
