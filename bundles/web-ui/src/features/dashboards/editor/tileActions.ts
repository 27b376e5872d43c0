import { freePlace, tileSize } from '../../builder/result/tile';
import { emptyTile, newTileId } from '../model/document';
import type { EditorStore } from '../model/editorStore';
import {
  compacted,
  type Direction,
  moved,
  type Places,
  placed,
  placeWords,
  resized,
  type Tile,
} from '../model/layout';

export interface TileActions {
  add: (datasetId?: string) => void;
  select: (id: string | undefined) => void;
  update: (id: string, change: Partial<Tile>) => void;
  remove: (id: string) => void;
  duplicate: (id: string) => void;
  place: (places: Places) => void;
  move: (id: string, direction: Direction) => void;
  resize: (id: string, direction: Direction) => void;
}

/** Everything that can be done with the tiles of the dashboard being edited; each is one step to undo. */
export function tileActions(store: EditorStore): TileActions {
  const edit = (change: (tiles: Tile[]) => Tile[]) =>
    store.getState().change((document) => ({ ...document, tiles: change(document.tiles) }));
  const find = (id: string) => store.getState().document.tiles.find((tile) => tile.id === id);
  const select = (selected: string | undefined) => store.setState({ selected });
  const say = (announcement: string) => store.setState({ announcement });
  const sayPlace = (id: string) => {
    const tile = find(id);
    if (tile) say(`${tile.title || 'Untitled tile'}: ${placeWords(tile.layout)}`);
  };
  const insert = (made: Omit<Tile, 'layout'>, size: { w: number; h: number }) => {
    edit((tiles) => [
      ...tiles,
      {
        ...made,
        layout: freePlace(
          tiles.map(({ layout }) => layout),
          size,
        ),
      } as Tile,
    ]);
    select(made.id);
  };
  return {
    add: (datasetId = store.getState().document.tiles.at(-1)?.dataset_id ?? '') =>
      insert(emptyTile(datasetId), tileSize('bar')),
    select,
    update: (id, change) =>
      edit((tiles) => tiles.map((tile) => (tile.id === id ? { ...tile, ...change } : tile))),
    remove: (id) => {
      say(`${find(id)?.title || 'Untitled tile'} removed. Undo brings it back.`);
      select(undefined);
      edit((tiles) => compacted(tiles.filter((tile) => tile.id !== id)));
    },
    duplicate: (id) => {
      const tile = find(id);
      if (tile) insert({ ...tile, id: newTileId(), title: `${tile.title} (copy)` }, tile.layout);
    },
    place: (places) => edit((tiles) => placed(tiles, places)),
    move: (id, direction) => {
      edit((tiles) => moved(tiles, id, direction));
      sayPlace(id);
    },
    resize: (id, direction) => {
      edit((tiles) => resized(tiles, id, direction));
      sayPlace(id);
    },
  };
}
